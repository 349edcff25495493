package org.essor.strategy.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.essor.kernel.Refusal;
import org.essor.platform.CsvTable;
import org.essor.platform.Texts;
import org.essor.strategy.Ledger;
import org.essor.strategy.Strategy;
import org.essor.strategy.web.StrategyData.WholeData;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Open data: CSV tables, everything as JSON, and a page that says what the columns mean. */
@Controller
class DataController {

  private final Strategy strategy;
  private final Ledger ledger;
  private final Records records;

  DataController(Strategy strategy, Ledger ledger, Records records) {
    this.strategy = strategy;
    this.ledger = ledger;
    this.records = records;
  }

  @GetMapping("/strategie/donnees")
  ModelAndView show(Texts texts) {
    var files =
        List.of("actions", "chiffres", "indicateurs", "calendrier", "ecritures").stream()
            .map(name -> table(name, texts))
            .toList();
    return new ModelAndView("strategy/data", "page", new DataPage(files));
  }

  private static DataPage.Table table(String name, Texts texts) {
    return new DataPage.Table(
        "/strategie/donnees/" + name + ".csv",
        name + ".csv",
        texts.get("strategy.data.file." + name),
        Export.FILES.getOrDefault(name, List.of()).stream()
            .map(column -> new DataPage.Column(column, texts.get("strategy.data.column." + column)))
            .toList());
  }

  @CrossOrigin
  @GetMapping("/strategie/donnees/{name}.csv")
  ResponseEntity<byte[]> table(@PathVariable String name) {
    var export =
        Export.find(name, whole())
            .orElseThrow(() -> new Refusal("strategy.data.unknown", name + ".csv"));
    var content = CsvTable.write(export.columns(), export.rows());
    return file(name + ".csv", MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(content.getBytes(StandardCharsets.UTF_8));
  }

  @CrossOrigin
  @GetMapping("/strategie/donnees/strategie.json")
  ResponseEntity<WholeData> everything() {
    return file("strategie.json", MediaType.APPLICATION_JSON).body(whole());
  }

  private WholeData whole() {
    return new DataWriter(strategy.get(), ledger.listTotals(), records::of)
        .whole(strategy.listHistory());
  }

  private static ResponseEntity.BodyBuilder file(String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString());
  }
}
