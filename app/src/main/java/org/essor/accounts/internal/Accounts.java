package org.essor.accounts.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.platform.Language;
import org.essor.platform.Mails;
import org.essor.platform.PaperSection;
import org.essor.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with his own account. */
@Component
public class Accounts {

  private final JdbcClient db;
  private final AuditLog audit;
  private final Mails mails;
  private final ObjectProvider<PersonalData> held;
  private final ObjectProvider<PersonalPapers> papers;

  Accounts(
      JdbcClient db,
      AuditLog audit,
      Mails mails,
      ObjectProvider<PersonalData> held,
      ObjectProvider<PersonalPapers> papers) {
    this.db = db;
    this.audit = audit;
    this.mails = mails;
    this.held = held;
    this.papers = papers;
  }

  /** Changes how he is called, at most 100 characters, and the language to write to him in. */
  @Transactional
  public void rename(Person person, String name, Language language) {
    db.sql("update accounts.person set name = :name, language = :language where id = :id")
        .param("name", name)
        .param("language", language.name())
        .param("id", person.id().value())
        .update();
    audit.append(entry("accounts.person-changed", person));
  }

  /** All that all modules hold of him, by module. */
  @Transactional(readOnly = true)
  public Map<String, Object> export(Person person) {
    var all = new LinkedHashMap<String, Object>();
    held.orderedStream().forEach(data -> all.put(data.name(), data.export(person.id())));
    return all;
  }

  /** The same to read, in the language of the texts, in the order of the modules. */
  @Transactional(readOnly = true)
  public List<PaperSection> print(Person person, Texts texts) {
    return papers
        .orderedStream()
        .flatMap(paper -> paper.sections(person.id(), texts).stream())
        .toList();
  }

  /** The modules that hold something of him. */
  @Transactional(readOnly = true)
  public List<String> listHolders(Person person) {
    return held.orderedStream()
        .filter(data -> says(data.export(person.id())))
        .map(PersonalData::name)
        .toList();
  }

  /** True where what was exported is more than empty lists with names. */
  private static boolean says(@Nullable Object exported) {
    return switch (exported) {
      case null -> false;
      case Map<?, ?> map -> map.values().stream().anyMatch(Accounts::says);
      case Collection<?> list -> list.stream().anyMatch(Accounts::says);
      default -> true;
    };
  }

  /**
   * Deletes the account and what all modules hold of him. That it was done stays in the audit log,
   * under an identifier that names nobody any more.
   */
  @Transactional
  public void delete(Person person) {
    held.orderedStream().forEach(data -> data.erase(person.id()));
    mails.forget(person.email());
    db.sql("delete from accounts.link where email = :email")
        .param("email", person.email())
        .update();
    db.sql("delete from accounts.person where id = :id").param("id", person.id().value()).update();
    audit.append(entry("accounts.person-deleted", person));
  }

  private static AuditEntry entry(String action, Person person) {
    return new AuditEntry(action, "person:" + person.id(), Optional.of(person.id()), Map.of());
  }
}
