package org.essor.cohorts.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essor.accounts.People;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.Student;
import org.essor.cohorts.XapiStatement;
import org.essor.cohorts.XapiStatement.Mailbox;
import org.essor.cohorts.XapiStatement.Verb;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.platform.SiteSettings;
import org.springframework.stereotype.Component;

/** What students of a campaign did, as statements of the Experience API. */
@Component
public class Statements {

  private final CampaignDesk desk;
  private final Institutions institutions;
  private final People people;
  private final SiteSettings site;

  Statements(CampaignDesk desk, Institutions institutions, People people, SiteSettings site) {
    this.desk = desk;
    this.institutions = institutions;
    this.people = people;
    this.site = site;
  }

  /** The statements of a campaign, ready to be written as JSON, by student. */
  public List<Map<String, Object>> of(Campaign campaign, PersonId teacher) {
    var statements = new ArrayList<Map<String, Object>>();
    var students = desk.listStudents(campaign.id(), teacher);
    var known = new Known(people, students);
    for (var student : students) {
      statements.addAll(of(campaign, student, known.email(student)));
    }
    return statements;
  }

  private List<Map<String, Object>> of(Campaign campaign, Student student, String email) {
    var verbs = new LinkedHashMap<Verb, Instant>();
    student.begunAt().ifPresent(at -> verbs.put(Verb.INITIALIZED, at));
    student
        .finishedAt()
        .ifPresent(at -> {
          verbs.put(Verb.COMPLETED, at);
          student.certified().ifPresent(certified -> verbs.put(Verb.decided(certified), at));
        });
    var institution = institutions.get(campaign.institution()).name();
    var who = new Mailbox(email);
    return verbs.entrySet().stream()
        .map(each -> new XapiStatement(who, each.getKey(), campaign, each.getValue()))
        .map(each -> each.json(site.url(), institution))
        .toList();
  }
}
