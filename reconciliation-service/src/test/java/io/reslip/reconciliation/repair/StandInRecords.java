package io.reslip.reconciliation.repair;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.OperationRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.*;
import org.jdbi.v3.core.Jdbi;

@DefaultBean
@ApplicationScoped
class StandInRecords implements OperationRecords {
  private final Jdbi jdbi;
  private final ObjectMapper json;

  StandInRecords(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  @Override
  public Map<UUID, List<HeldRecord>> of(Collection<UUID> operationIds) {
    Map<UUID, List<HeldRecord>> all = new HashMap<>();
    for (UUID id : operationIds) {
      List<HeldRecord> held = jdbi.withHandle(sql -> sql.createQuery(
              "SELECT record_id, source, role, pass, body FROM record JOIN record_match USING (record_no) WHERE operation_id = :id")
          .bind("id", id)
          .map((row, c) -> {
            try {
              return new HeldRecord(row.getString("record_id"), Source.valueOf(row.getString("source")),
                  HeldRecord.Role.valueOf(row.getString("role")), row.getString("pass"),
                  json.readTree(row.getString("body")));
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
              throw new IllegalStateException(e);
            }
          }).list());
      if (!held.isEmpty()) {
        all.put(id, held);
      }
    }
    return all;
  }
}
