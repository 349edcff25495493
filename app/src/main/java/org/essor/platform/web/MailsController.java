package org.essor.platform.web;

import java.time.ZoneOffset;
import org.essor.kernel.Refusal;
import org.essor.platform.SiteSettings;
import org.essor.platform.Texts;
import org.essor.platform.internal.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the mails of a demonstration that has no mail server. */
@Controller
class MailsController {

  private final Outbox outbox;
  private final SiteSettings site;

  MailsController(Outbox outbox, SiteSettings site) {
    this.outbox = outbox;
    this.site = site;
  }

  @GetMapping("/courriels")
  ModelAndView show(Texts texts) {
    if (!site.demo()) {
      throw new Refusal("platform.mails.unknown");
    }
    var mails = outbox.list().stream().map(mail -> shown(mail, texts)).toList();
    return new ModelAndView("site/mails", "page", new MailsPage(outbox.areShown(), mails));
  }

  private MailsPage.Shown shown(Outbox.Shown mail, Texts texts) {
    return new MailsPage.Shown(
        mail.to(),
        texts.dateTime(mail.at().atZone(ZoneOffset.UTC)),
        mail.language(),
        mail.mail().subject(),
        mail.mail().body().lines().map(this::line).toList());
  }

  private MailsPage.Line line(String text) {
    return new MailsPage.Line(text, text.startsWith(site.url() + "/") ? text : "");
  }
}
