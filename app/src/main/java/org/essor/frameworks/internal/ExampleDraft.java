package org.essor.frameworks.internal;

import java.time.Duration;
import java.util.List;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.frameworks.Draft;
import org.essor.frameworks.Frameworks;
import org.essor.journeys.Text;
import org.essor.platform.Job;
import org.essor.platform.SiteSettings;
import org.essor.skills.Framework.Competence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** A draft by the example coordinator, in a demonstration, once: one competence more. */
@Component
class ExampleDraft {

  private final Drafts drafts;
  private final Frameworks frameworks;
  private final ExamplePeople people;
  private final SiteSettings site;

  ExampleDraft(Drafts drafts, Frameworks frameworks, ExamplePeople people, SiteSettings site) {
    this.drafts = drafts;
    this.frameworks = frameworks;
    this.people = people;
    this.site = site;
  }

  /** Makes it while nobody has published or begun anything. */
  void load() {
    if (site.demo() && frameworks.list().size() == 1 && drafts.find().isEmpty()) {
      var base = frameworks.inForce();
      var domain = base.framework().domains().getLast();
      var added =
          new Competence(
              drafts.nextId(domain.id()),
              new Text(
                  "Expliquer à un patient ce que fait un outil d’aide à la décision (exemple)",
                  "Explain to a patient what a decision support tool does (example)"),
              true);
      var draft = new Draft(base.name(), base.framework(), List.of(), 0);
      drafts.begin(draft.with(domain.id(), added), people.get(Role.COORDINATOR).id());
    }
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "frameworksExamples")
  static class Jobs {

    @Bean
    Job loadExampleDraft(ExampleDraft examples) {
      return new Job("frameworks.examples", Duration.ofMinutes(10), examples::load);
    }
  }
}
