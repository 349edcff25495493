package org.essor.certification.decision;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.certification.Sitting;
import org.essor.certification.SittingId;
import org.essor.certification.decision.DecisionRows.Issued;
import org.essor.credentials.Achievement;
import org.essor.credentials.Alignment;
import org.essor.credentials.CredentialId;
import org.essor.credentials.Credentials;
import org.essor.credentials.DomainResult;
import org.essor.credentials.IssueRequest;
import org.essor.frameworks.FrameworkVersion;
import org.essor.frameworks.Frameworks;
import org.essor.journeys.Text;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.essor.platform.SiteSettings;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.essor.skills.Framework;
import org.essor.skills.Framework.Domain;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues credentials for certifications, in the language of the candidate and in the other. */
@Component
public class Issuing {

  private static final String CODE = "competences-numeriques-sante";

  private final Credentials credentials;
  private final Standings standings;
  private final DecisionRows rows;
  private final People people;
  private final Translations translations;
  private final Frameworks frameworks;
  private final SiteSettings site;

  Issuing(
      Credentials credentials,
      Standings standings,
      DecisionRows rows,
      People people,
      Translations translations,
      Frameworks frameworks,
      SiteSettings site) {
    this.credentials = credentials;
    this.standings = standings;
    this.rows = rows;
    this.people = people;
    this.translations = translations;
    this.frameworks = frameworks;
    this.site = site;
  }

  /** Issues one in the candidate’s language; none where his account is gone. */
  void issue(Sitting sitting, Decision decision) {
    people
        .find(sitting.candidate())
        .map(Person::language)
        .ifPresent(language -> issue(sitting, decision, language));
  }

  private void issue(Sitting sitting, Decision decision, Language language) {
    var framework = standings.bank(sitting).framework();
    var texts = translations.in(language);
    var credential =
        credentials.issue(
            new IssueRequest(
                sitting.candidate(),
                achievement(framework, sitting, texts),
                decision.standing().domains().stream()
                    .map(each -> result(each, framework, texts))
                    .toList(),
                Optional.empty()));
    rows.insert(sitting.id(), new Issued(language, credential.id()));
  }

  private Achievement achievement(Framework framework, Sitting sitting, Texts texts) {
    var name = texts.get("certification.credential.name");
    return new Achievement(
        CODE + "-" + texts.language().code(),
        sitting.example() ? texts.get("certification.credential.example", name) : name,
        texts.get("certification.credential.description", framework.version()),
        texts.get(
            "certification.credential.criteria",
            said(framework.levels().get(Reached.REQUIRED - 1).name(), texts)),
        texts.language(),
        alignments(framework, texts));
  }

  /** The framework, and its domains and competences where they are served as CASE. */
  private List<Alignment> alignments(Framework framework, Texts texts) {
    var all = new ArrayList<>(List.of(alignment(framework, texts)));
    frameworks
        .find(framework.version())
        .filter(version -> version.framework().equals(framework))
        .ifPresent(version ->
            framework.domains().forEach(domain -> all.addAll(alignments(version, domain, texts))));
    return all;
  }

  private List<Alignment> alignments(FrameworkVersion version, Domain domain, Texts texts) {
    var all = new ArrayList<Alignment>();
    all.add(alignment(version, domain.id(), domain.name(), texts));
    domain
        .competences()
        .forEach(each -> all.add(alignment(version, each.id(), each.name(), texts)));
    return all;
  }

  private Alignment alignment(FrameworkVersion version, String id, Text name, Texts texts) {
    return new Alignment(
        said(name, texts),
        frameworks.address(version, texts.language(), id),
        said(version.framework().source().title(), texts),
        id);
  }

  private Alignment alignment(Framework framework, Texts texts) {
    var title = said(framework.source().title(), texts);
    var own = URI.create(site.url() + "/competences/referentiel");
    return new Alignment(
        texts.get("certification.credential.framework", framework.version()),
        framework.source().url().orElse(own),
        title,
        framework.version());
  }

  private static DomainResult result(Reached domain, Framework framework, Texts texts) {
    var named =
        framework.domains().stream()
            .filter(each -> each.id().equals(domain.domain()))
            .findFirst()
            .orElseThrow();
    var levels = framework.levels().stream().map(each -> said(each.name(), texts)).toList();
    return new DomainResult(
        named.id(), said(named.name(), texts), levels.get(domain.level() - 1), levels);
  }

  private static String said(Text text, Texts texts) {
    return text.in(texts.language());
  }

  /**
   * Issues the credential of a certification in another language too, once.
   *
   * @throws Refusal {@code certification.credential.none} where the sitting is not certified
   */
  @Transactional
  public void issueIn(Language language, Sitting sitting) {
    rows.lock(sitting.id());
    var decision =
        rows.list(sitting.id()).stream()
            .findFirst()
            .filter(each -> each.verdict().outcome() == Outcome.CERTIFIED)
            .orElseThrow(() -> new Refusal("certification.credential.none"));
    if (!listLanguages(sitting.id()).contains(language)) {
      issue(sitting, decision, language);
    }
  }

  /** The languages in which the credential of a sitting was issued and holds. */
  public List<Language> listLanguages(SittingId sitting) {
    return rows.listIssued(sitting).stream().map(Issued::language).toList();
  }

  /** Takes back what was issued for a sitting. */
  void revoke(SittingId sitting, String reason, PersonId by) {
    for (var issued : rows.listIssued(sitting)) {
      revoke(issued.credential(), reason, by);
    }
    rows.forgetIssued(sitting);
  }

  private void revoke(CredentialId id, String reason, PersonId by) {
    credentials.revoke(id, reason.substring(0, Math.min(reason.length(), 500)), by);
  }
}
