package org.essor.cohorts.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.UUID;
import org.essor.BrowserTestSupport;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.cohorts.ACampaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.institutions.AnInstitution;
import org.essor.institutions.Duty;
import org.essor.institutions.StaffDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A teacher enrols a class by keyboard on a phone; axe on each page. */
class CohortsBrowserTests extends BrowserTestSupport {

  @Autowired JdbcClient db;
  @Autowired Clock clock;
  @Autowired ExamplePeople people;
  @Autowired StaffDesk staff;
  @Autowired CampaignDesk desk;

  @Test
  void aTeacherEnrolsAClassByKeyboardOnAPhone() {
    var teacher = people.get(Role.ASSESSOR);
    var where = AnInstitution.with(teacher, staff, db, Duty.TEACHER);
    var campaign = desk.open(ACampaign.draft(where.id(), clock.instant()), teacher.id());
    var page = signedIn(Look.PHONE);
    for (var path :
        new String[] {
          "/etablissements",
          where.address(),
          "/competences/campagnes/etablissements/" + where.id(),
          campaign.address() + "/resultats"
        }) {
      page.navigate(path);
      assertAccessible(page);
    }
    page.navigate(campaign.address() + "/import");
    assertAccessible(page);
    tabTo(page, page.getByLabel("Ou collez des lignes"));
    page.keyboard().insertText("Ana; " + UUID.randomUUID() + "@etu.example; TD 1\nLéo; leo; TD 1");
    pressOn(page, button(page, "Vérifier la liste"));
    assertThat(page.getByText("Ligne 2").first()).isVisible();
    assertAccessible(page);
    pressOn(page, button(page, "Inscrire 1 étudiant et le prévenir"));
    assertThat(page.getByText("1 étudiant inscrit et prévenu")).isVisible();
    assertThat(page.getByLabel("Ou collez des lignes")).hasValue("Léo; leo; TD 1");
    page.navigate(campaign.address() + "/suivi");
    assertThat(page.getByText("1 étudiant inscrit").first()).isVisible();
    assertAccessible(page);
  }

  private Page signedIn(Look look) {
    var page = open("/connexion", look);
    page.locator("button[value=ASSESSOR]").click();
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
