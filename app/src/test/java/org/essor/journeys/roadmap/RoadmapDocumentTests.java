package org.essor.journeys.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.essor.platform.Language;
import org.essor.platform.Paper;
import org.essor.platform.Texts;
import org.essor.platform.internal.PropertiesTranslations;
import org.junit.jupiter.api.Test;

class RoadmapDocumentTests {

  private final RoadmapDocument documents =
      new RoadmapDocument(new Paper(TemplateEngine.createPrecompiled(ContentType.Html)));

  @Test
  void holdsResultAndRoadmapWithSourcesEditionAndDate() throws IOException {
    try (var pdf = french()) {
      var text = new PDFTextStripper().getText(pdf).replace('\u202f', ' ').replaceAll("\\s+", " ");

      assertThat(text)
          .contains(
              "Établi le 4 janvier 2027", "Règles en vigueur au 21 novembre 2026", "f".repeat(64))
          .contains("Phrase sur IIa.", "Il oriente la prise en charge.", "CSS, art. 2 (texte lu)")
          .contains("Démarche notified_body & suite", "durée à estimer", "pas avant le")
          .contains("Financement : libellé pecan (ouvert aujourd’hui) · contest (appel à guetter)")
          .contains("Code de la sécurité sociale, version du 14 mars 2026")
          .contains("1 435,00 €", "Nom et qualité", "Signature");
    }
  }

  @Test
  void isTaggedTitledAndInItsLanguage() throws IOException {
    try (var pdf = french()) {
      var catalogue = pdf.getDocumentCatalog();

      assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
      assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalogue.getLanguage()).isEqualTo("fr");
      assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Projet de santé numérique");
    }
  }

  @Test
  void embedsEveryFontItUses() throws IOException {
    try (var pdf = french()) {
      for (var page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
          assertThat(page.getResources().getFont(name).getName()).contains("LiberationSans");
        }
      }
    }
  }

  @Test
  void speaksEnglishToo() throws IOException {
    try (var pdf = Loader.loadPDF(documents.write(AProject.typical().plan(), texts(Language.EN)))) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Drawn up on 4 January 2027", "Sentence on IIa.", "to be estimated")
          .doesNotContain("Démarche");
    }
  }

  @Test
  void isSmallEnoughToSend() {
    assertThat(documents.write(AProject.typical().plan(), texts(Language.FR)))
        .hasSizeLessThan(200_000);
  }

  private PDDocument french() throws IOException {
    return Loader.loadPDF(documents.write(AProject.typical().plan(), texts(Language.FR)));
  }

  static Texts texts(Language language) {
    return new PropertiesTranslations().in(language);
  }
}
