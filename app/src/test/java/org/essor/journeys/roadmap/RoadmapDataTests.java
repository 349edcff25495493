package org.essor.journeys.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.time.LocalDate;
import org.essor.journeys.Schedule;
import org.essor.platform.Language;
import org.essor.platform.internal.PropertiesTranslations;
import org.essor.roadmap.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RoadmapDataTests {

  private static final Schedule SAID =
      Schedule.NONE
          .withDone("idea", LocalDate.of(2027, 1, 2))
          .withEstimate("study", new Span.Months(18))
          .withSuspension("ans", 25);

  @Test
  void isWhatItsSchemaSays() {
    var schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(RoadmapDataTests.class.getResourceAsStream("/static/roadmap.schema.json"));

    assertThat(schema.validate(json(AProject.typical()), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(json(AProject.typical().with(SAID)), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"language\": \"de\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void holdsWhatTheVisitorSaid() {
    var data = data(AProject.typical().with(SAID));
    var study = data.steps().stream().filter(step -> step.id().equals("study")).findFirst();

    assertThat(data.exact()).isTrue();
    assertThat(study.orElseThrow().duration().basis()).isEqualTo("estimated");
    assertThat(study.orElseThrow().duration().amount()).contains(18);
    assertThat(study.orElseThrow().duration().unit()).contains("months");
  }

  @Test
  void itsIntervalsAreHalfOpen() {
    var idea = data(AProject.typical()).steps().getFirst();

    assertThat(idea.earliest().start()).isEqualTo("2027-01-04");
    assertThat(idea.earliest().end()).isEqualTo("2027-02-03");
    assertThat(idea.duration().amount()).contains(30);
  }

  private static String json(AProject project) {
    return JsonMapper.builder().build().writeValueAsString(data(project));
  }

  private static RoadmapData data(AProject project) {
    return RoadmapData.of(project.plan(), new PropertiesTranslations().in(Language.FR));
  }
}
