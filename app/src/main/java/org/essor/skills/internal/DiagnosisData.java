package org.essor.skills.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.internal.Profile.Measured;
import org.springframework.stereotype.Component;

/** A diagnosis as data: maps, lists, texts and numbers, ready to be written as JSON. */
@Component
public class DiagnosisData {

  private final Diagnoses diagnoses;

  DiagnosisData(Diagnoses diagnoses) {
    this.diagnoses = diagnoses;
  }

  /** All that is held of it; right answers and results once it is finished. */
  public Map<String, Object> of(Diagnosis diagnosis) {
    var data = withoutAnswers(diagnosis);
    var bank = diagnoses.findBank(diagnosis);
    data.put(
        "answers",
        IntStream.range(0, diagnosis.answers().size())
            .mapToObj(i -> answer(i + 1, diagnosis, bank))
            .toList());
    return data;
  }

  /** The same without anything by which an item could be known. */
  public Map<String, Object> withoutAnswers(Diagnosis diagnosis) {
    var data = new LinkedHashMap<String, Object>();
    data.put("startedAt", diagnosis.startedAt().toString());
    diagnosis.turn().finishedAt().ifPresent(at -> data.put("finishedAt", at.toString()));
    data.put("bank", diagnosis.bank());
    data.put("extraTime", diagnosis.needs().extraTime());
    data.put("accessibleItemsOnly", diagnosis.needs().accessibleOnly());
    if (diagnoses.hasResult(diagnosis)) {
      put(data, diagnoses.profile(diagnosis));
    }
    return data;
  }

  private static void put(Map<String, Object> data, Profile profile) {
    data.put("framework", profile.framework());
    data.put(
        "model",
        "five correlated domains, EAP; items without a calibration as 1PL of judged difficulty");
    data.put("domains", profile.domains().stream().map(DiagnosisData::domain).toList());
  }

  private static Map<String, Object> domain(Measured measured) {
    var data = new LinkedHashMap<String, Object>();
    data.put("domain", measured.domain().id());
    data.put("name", measured.domain().name());
    data.put("theta", measured.theta());
    data.put("standardError", measured.standardError());
    data.put("interval90", List.of(measured.low(), measured.high()));
    data.put("level", measured.best().level().number());
    data.put("probability", measured.best().probability());
    data.put("levels", measured.chances().stream().map(DiagnosisData::chance).toList());
    data.put("asked", measured.asked());
    data.put("right", measured.right());
    return data;
  }

  private static Map<String, Object> chance(Profile.Chance chance) {
    return Map.of(
        "level", chance.level().number(),
        "name", chance.level().name(),
        "probability", chance.probability());
  }

  private static Map<String, Object> answer(int number, Diagnosis diagnosis, Optional<Bank> bank) {
    var answer = diagnosis.answers().get(number - 1);
    var data = new LinkedHashMap<String, Object>();
    data.put("number", number);
    data.put("item", answer.item());
    data.put("given", answer.given());
    data.put("counts", answer.counts());
    data.put("askedAt", answer.askedAt().toString());
    data.put("answeredAt", answer.answeredAt().toString());
    bank.map(known -> known.get(answer.item()))
        .ifPresent(item -> {
          data.put("competence", item.competence());
          data.put("calibrated", item.traits().isCalibrated());
          if (diagnosis.isFinished()) {
            data.put("right", answer.right());
          }
          if (!item.traits().secret()) {
            putQuestion(data, item, diagnosis);
          }
        });
    return data;
  }

  private static void putQuestion(Map<String, Object> data, Item item, Diagnosis diagnosis) {
    data.put("question", item.question());
    if (diagnosis.isFinished()) {
      data.put("rightAnswer", item.task().rightAnswer());
    }
  }
}
