package org.essor.applications.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.applications.Submissions;
import org.essor.applications.Submissions.Handed;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.kernel.Refusal;
import org.essor.platform.Attachments;
import org.essor.platform.CsvWriter;
import org.essor.platform.OdsWriter;
import org.essor.platform.Texts;
import org.essor.receipts.Receipts;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The applications of a call as files, filtered as the list is. Each is written while it is read,
 * so that memory does not grow with their number.
 */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping("/operateur/appels/{call}/candidatures")
class ExportController {

  private final Submissions submissions;
  private final Calls calls;
  private final Attachments attachments;
  private final Receipts receipts;
  private final Papers papers;

  ExportController(
      Submissions submissions,
      Calls calls,
      Attachments attachments,
      Receipts receipts,
      Papers papers) {
    this.submissions = submissions;
    this.calls = calls;
    this.attachments = attachments;
    this.receipts = receipts;
    this.papers = papers;
  }

  /** What is exported, to whom. */
  private record Export(Call call, Asked asked, Person person) {}

  /** Refuses before anything is written. */
  private Export export(String call, MultiValueMap<String, String> values, Person person) {
    var id = Handlers.callId(call);
    if (!calls.isManager(id, person.id())) {
      throw new Refusal("calls.call.unknown");
    }
    return new Export(calls.get(id), Asked.of(values), person);
  }

  private void each(Export export, Consumer<Handed> taker) {
    submissions.handOver(export.asked().query(export.call().id()), export.person().id(), taker);
  }

  /** A kind of file. */
  private enum Kind {
    CSV("csv", "text/csv;charset=UTF-8"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    JSON("json", "application/json"),
    ZIP("zip", "application/zip");

    private final String extension;
    private final String mediaType;

    Kind(String extension, String mediaType) {
      this.extension = extension;
      this.mediaType = mediaType;
    }

    OutputStream open(HttpServletResponse response, Call call) throws IOException {
      response.setContentType(mediaType);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          Downloads.disposition(call.slug() + "-candidatures." + extension));
      return response.getOutputStream();
    }
  }

  @GetMapping("/donnees.csv")
  void csv(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts,
      HttpServletResponse response)
      throws IOException {
    var export = export(call, values, person);
    var table = ExportTable.of(calls, export.call(), texts);
    var out = writer(Kind.CSV.open(response, export.call()));
    var csv = new CsvWriter(out, table.columns());
    each(export, handed -> csv.line(table.row(handed).stream().map(ExportTable::text).toList()));
    out.flush();
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @GetMapping("/donnees.ods")
  void ods(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts,
      HttpServletResponse response)
      throws IOException {
    var export = export(call, values, person);
    var table = ExportTable.of(calls, export.call(), texts);
    var sheet = texts.get("applications.list.title");
    var ods = new OdsWriter(Kind.ODS.open(response, export.call()), sheet, table.columns());
    each(export, handed -> ods.row(table.row(handed)));
    ods.end();
  }

  @GetMapping("/donnees.json")
  void json(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      HttpServletResponse response)
      throws IOException {
    var export = export(call, values, person);
    var json = new ExportJson(Kind.JSON.open(response, export.call()), export.call());
    each(export, json::add);
    json.end();
  }

  /** Content, receipt and files of each; printed too where that is asked for, which takes long. */
  @GetMapping("/donnees.zip")
  void zip(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts,
      HttpServletResponse response)
      throws IOException {
    var export = export(call, values, person);
    var printed = values.containsKey("pdf");
    var zip = new ExportZip(Kind.ZIP.open(response, export.call()), attachments);
    each(
        export,
        handed -> {
          var deposit = handed.content().deposit();
          zip.add(handed, receipts.sign(deposit.receipt(export.call())).json());
          if (printed) {
            zip.write(
                deposit.number() + "/dossier.pdf",
                papers.print(handed.submission(), handed.content(), texts));
          }
        });
    zip.end();
  }
}
