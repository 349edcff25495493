package org.essor.skills.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresScope;
import org.essor.kernel.Refusal;
import org.essor.platform.SiteSettings;
import org.essor.skills.DiagnosisId;
import org.essor.skills.internal.Diagnoses;
import org.essor.skills.internal.Diagnosis;
import org.essor.skills.internal.DiagnosisData;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The diagnoses of the person whose token it is: their results, never what was asked. */
@RestController
@RequestMapping("/api/v1/skills/diagnoses")
class OwnDiagnosesApiController {

  private static final String READ = "skills:read";

  private final Diagnoses diagnoses;
  private final DiagnosisData data;
  private final SiteSettings site;

  OwnDiagnosesApiController(Diagnoses diagnoses, DiagnosisData data, SiteSettings site) {
    this.diagnoses = diagnoses;
    this.data = data;
    this.site = site;
  }

  /** The latest first. */
  record DiagnosisList(List<Map<String, Object>> diagnoses) {}

  @GetMapping
  @RequiresScope(READ)
  DiagnosisList list(Person person) {
    return new DiagnosisList(diagnoses.list(person.id()).stream().map(this::told).toList());
  }

  @GetMapping("/{id}")
  @RequiresScope(READ)
  Map<String, Object> get(Person person, @PathVariable String id) {
    return DiagnosisId.find(id)
        .flatMap(known -> diagnoses.find(known, Optional.of(person.id())))
        .filter(found -> found.isOf(person.id()))
        .map(this::told)
        .orElseThrow(() -> new Refusal("skills.diagnosis.unknown"));
  }

  private Map<String, Object> told(Diagnosis diagnosis) {
    var told = new LinkedHashMap<String, Object>();
    told.put("id", diagnosis.id().toString());
    told.put("page", site.url() + DiagnosisController.address(diagnosis));
    told.put("example", diagnosis.example());
    told.put("questions", diagnosis.scored().size());
    told.putAll(data.withoutAnswers(diagnosis));
    return told;
  }
}
