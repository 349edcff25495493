package org.essor.accounts;

import java.util.Optional;
import org.essor.audit.AuditEntry;
import org.essor.platform.Texts;

/**
 * Says in words what only the module that recorded it can read: an amount with its unit, a period.
 * A module declares a bean of this type.
 */
public interface RegisterReader {

  /** The value of a detail of an entry; empty where it is read as others are. */
  Optional<String> find(AuditEntry entry, String detail, Texts texts);
}
