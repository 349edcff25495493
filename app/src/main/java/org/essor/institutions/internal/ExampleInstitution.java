package org.essor.institutions.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.internal.InstitutionRows.Given;
import org.essor.platform.Job;
import org.essor.platform.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An institution that does not exist and its staff, in a demonstration only. */
@Component
class ExampleInstitution {

  private static final Map<Role, Set<Duty>> STAFF =
      Map.of(
          Role.COORDINATOR, Set.of(Duty.MANAGER, Duty.TEACHER),
          Role.EXPERT, Set.of(Duty.SUPERVISOR, Duty.AUTHOR),
          Role.OPERATOR, Set.of(Duty.AUTHOR),
          Role.DATA_STEWARD, Set.of(Duty.AUTHOR),
          Role.ASSESSOR, Set.of(Duty.MANAGER));

  private final InstitutionRows rows;
  private final ExamplePeople people;
  private final AuditLog audit;
  private final SiteSettings site;

  ExampleInstitution(
      InstitutionRows rows, ExamplePeople people, AuditLog audit, SiteSettings site) {
    this.rows = rows;
    this.people = people;
    this.audit = audit;
    this.site = site;
  }

  /** Founds it where there is none. */
  @Transactional
  public void load() {
    if (site.demo() && rows.list().stream().noneMatch(Institution::example)) {
      found();
    }
  }

  private void found() {
    var made =
        new Institution(InstitutionId.next(), "Université d’exemple", "Ville d’exemple", true);
    rows.insert(made);
    STAFF.forEach((role, duties) -> {
      var person = people.get(role).id();
      duties.forEach(duty -> rows.give(made.id(), new Given(person, duty, Optional.empty())));
    });
    audit.append(
        new AuditEntry(
            "institutions.example-founded",
            "institution:" + made.id(),
            Optional.empty(),
            Map.of()));
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "institutionsExample")
  static class Jobs {

    @Bean
    Job foundExampleInstitution(ExampleInstitution example) {
      return new Job("institutions.example", Duration.ofHours(1), example::load);
    }
  }
}
