package org.essor.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Refuses what PostgreSQL cannot keep, a text with the character of number zero: who sent it is
 * wrong, not Essor. Whatever else the database says stays a fault of ours.
 */
@ControllerAdvice
class UnkeepableAdvice {

  /** States of SQL: a character that is none in the encoding, and one that JSON cannot hold. */
  private static final Set<String> UNKEEPABLE = Set.of("22021", "22P05");

  @ExceptionHandler
  void refuse(DataAccessException failed, HttpServletResponse response) throws IOException {
    if (!isUnkeepable(failed)) {
      throw failed;
    }
    response.sendError(HttpStatus.BAD_REQUEST.value());
  }

  private static boolean isUnkeepable(DataAccessException failed) {
    return failed.getMostSpecificCause() instanceof SQLException refused
        && UNKEEPABLE.contains(String.valueOf(refused.getSQLState()));
  }
}
