package io.reslip.suite.check.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import java.util.List;
import java.util.UUID;

/** Made-up answers, written with single quotes. */
final class Answers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  static JsonNode json(String text, Object... values) {
    try {
      return JSON.readTree(text.formatted(values).replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static UUID id(int number) {
    return new UUID(0x7000, number);
  }

  static List<String> failures(Findings findings, Check check) {
    return findings.results().stream()
        .filter(one -> one.check() == check)
        .findFirst()
        .orElseThrow()
        .failures();
  }

  static JsonNode record(String fact, int position, UUID id, UUID upload, int offset) {
    return json(
        "{'fact':'%s','factId':'%s','position':%d,'slice':3,'record':{'id':'%s','revision':1,"
            + "'source':'HOST','businessDate':'2026-06-15','currency':'CNY','amount':100,"
            + "'evidence':{'uploadId':'%s','offset':%d,'length':10}}}",
        fact, UUID.randomUUID(), position, id, upload, offset);
  }

  static JsonNode mention(UUID upload, int offset) {
    return json(
        "{'fact':'ATTESTATION','factId':'%s','position':9,'slice':3,'attestation':{'id':'%s',"
            + "'evidence':{'uploadId':'%s','offset':%d,'length':10}}}",
        UUID.randomUUID(), UUID.randomUUID(), upload, offset);
  }

  static JsonNode transaction(UUID id, UUID... records) {
    StringBuilder held = new StringBuilder();
    for (UUID record : records) {
      held.append(held.isEmpty() ? "" : ",")
          .append("{'id':'%s','source':'HOST','role':'LEG','pass':'RRN'}".formatted(record));
    }
    return json(
        "{'id':'%s','result':'APPROVED','amount':100,'currency':'CNY','businessDate':'2026-06-15',"
            + "'operations':[{'id':'%s','amount':100,'currency':'CNY','businessDate':'2026-06-15',"
            + "'owes':['HOST'],'legs':[{'source':'HOST','verdict':'PRESENT'}],'records':[%s]}]}",
        id, id, held);
  }
}
