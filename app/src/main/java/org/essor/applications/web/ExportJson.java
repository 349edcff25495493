package org.essor.applications.web;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.essor.applications.Applicant;
import org.essor.applications.ApplicationState.Selected;
import org.essor.applications.Submission;
import org.essor.applications.Submissions.Handed;
import org.essor.calls.Call;
import org.essor.kernel.Euros;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes applications as one JSON document, one after the other. What was deposited is in it as it
 * was deposited; amounts are in euros.
 */
final class ExportJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private static final int CENT_PLACES = 2;

  private final JsonGenerator json;

  ExportJson(OutputStream out, Call call) {
    json = MAPPER.createGenerator(out);
    json.writeStartObject();
    json.writeStringProperty("call", call.slug().toString());
    json.writeName("applications");
    json.writeStartArray();
  }

  void add(Handed handed) {
    var submission = handed.submission();
    json.writeStartObject();
    json.writeStringProperty("number", submission.number());
    json.writeNumberProperty("round", submission.round());
    json.writeStringProperty("state", submission.state().code());
    json.writeStringProperty("reason", submission.state().findReason().orElse(""));
    json.writeStringProperty("depositedAt", submission.depositedAt().toString());
    json.writeStringProperty("sha256", handed.content().deposit().sha256());
    amount("requested", submission.requested());
    amount("aid", aid(submission));
    json.writeName("applicants");
    json.writeStartArray();
    submission.applicants().forEach(this::applicant);
    json.writeEndArray();
    json.writeName("content");
    json.writeRawValue(new String(handed.bytes(), StandardCharsets.UTF_8));
    json.writeEndObject();
  }

  private static Optional<Euros> aid(Submission submission) {
    return submission.state() instanceof Selected(_, var aid) ? Optional.of(aid) : Optional.empty();
  }

  private void amount(String name, Optional<Euros> amount) {
    amount.ifPresent(
        euros -> json.writeNumberProperty(name, BigDecimal.valueOf(euros.cents(), CENT_PLACES)));
  }

  private void applicant(Applicant applicant) {
    json.writeStartObject();
    json.writeNumberProperty("part", applicant.part());
    json.writeStringProperty("organisation", applicant.organisation());
    applicant.siret().ifPresent(siret -> json.writeStringProperty("siret", siret));
    applicant.postcode().ifPresent(code -> json.writeStringProperty("postcode", code));
    json.writeEndObject();
  }

  /** Ends the document; one that is not ended is seen to be broken. */
  void end() {
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
