package org.essor.cohorts.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.cohorts.Student;
import org.essor.kernel.PersonId;

/** The persons that students are, read at once. */
public final class Known {

  private final Map<PersonId, Person> people;

  public Known(People people, List<Student> students) {
    var ids = students.stream().flatMap(each -> each.person().stream()).toList();
    this.people =
        people.list(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /** The address of a student, empty where his account is gone. */
  public String email(Student student) {
    return student.person().map(people::get).map(Person::email).orElse("");
  }

  /** His name as his teacher wrote it, or else as he did; empty where his account is gone. */
  public String name(Student student) {
    return student.name().isEmpty()
        ? student.person().map(people::get).map(Person::displayName).orElse("")
        : student.name();
  }

  /** All addresses. */
  public List<String> emails() {
    return people.values().stream().map(Person::email).toList();
  }
}
