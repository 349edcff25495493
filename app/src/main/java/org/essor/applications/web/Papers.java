package org.essor.applications.web;

import java.util.List;
import org.essor.applications.Dossier;
import org.essor.applications.Submission;
import org.essor.applications.SubmittedContent;
import org.essor.applications.web.DossierPage.Fact;
import org.essor.platform.Paper;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** Prints deposited applications. */
@Component
class Papers {

  private final Paper paper;

  Papers(Paper paper) {
    this.paper = paper;
  }

  byte[] print(Submission submission, SubmittedContent content, Texts texts) {
    var deposit = content.deposit();
    var made =
        texts.get(
            "applications.paper.made", deposit.number(), new Moments(texts).when(deposit.at()));
    var facts =
        List.of(
            new Fact(
                texts.get("applications.handling.column.state"),
                Handlers.state(submission.state(), texts)),
            new Fact(texts.get("applications.receipt.sha256"), deposit.sha256()));
    var page = new DossierPaper(texts, submission.title(), made, facts, Dossier.of(content, texts));
    return paper.print("applications/document.jte", page);
  }
}
