package io.reslip.reconciliation.matching.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.reconciliation.intake.StoredRecords;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.OperationRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The records of operations, with their contents. */
@ApplicationScoped
class StoredOperationRecords implements OperationRecords {
  private final OperationStore operations;
  private final RecordMatches matches;
  private final StoredRecords records;
  private final ObjectMapper json;

  StoredOperationRecords(
      OperationStore operations, RecordMatches matches, StoredRecords records, ObjectMapper json) {
    this.operations = operations;
    this.matches = matches;
    this.records = records;
    this.json = json;
  }

  @Override
  public Map<UUID, List<HeldRecord>> of(Collection<UUID> operationIds) {
    List<RecordMatch> held =
        matches.of(operations.of(new HashSet<>(operationIds))).stream()
            .sorted((one, other) -> Long.compare(one.recordNo(), other.recordNo()))
            .toList();
    Map<Long, StoredRecords.Content> contents =
        records.contents(held.stream().map(RecordMatch::recordNo).toList());
    Map<UUID, List<HeldRecord>> found = new LinkedHashMap<>();
    for (RecordMatch match : held) {
      UUID operation = match.operationId();
      StoredRecords.Content content = contents.get(match.recordNo());
      if (operation != null && content != null) {
        found.computeIfAbsent(operation, id -> new ArrayList<>()).add(heldRecord(match, content));
      }
    }
    return found;
  }

  private HeldRecord heldRecord(RecordMatch match, StoredRecords.Content content) {
    try {
      return new HeldRecord(
          content.id().toString(),
          content.source(),
          match.role(),
          match.pass(),
          json.readTree(content.body()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored record that is no JSON", e);
    }
  }
}
