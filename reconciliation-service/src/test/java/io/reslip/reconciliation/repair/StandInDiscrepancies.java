package io.reslip.reconciliation.repair;

import io.quarkus.arc.DefaultBean;
import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.*;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.*;
import io.reslip.reconciliation.expectation.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.*;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

@DefaultBean
@ApplicationScoped
class StandInDiscrepancies implements Discrepancies {
  private final Jdbi jdbi;
  private final Event<DiscrepanciesChanged> news;

  StandInDiscrepancies(Jdbi jdbi, Event<DiscrepanciesChanged> news) {
    this.jdbi = jdbi;
    this.news = news;
  }

  @Override
  public Optional<Discrepancy> find(UUID id) {
    return one("id = :id", id).stream().findFirst();
  }

  @Override
  public Map<UUID, Discrepancy> find(Collection<UUID> ids) {
    return ids.stream().map(this::find).flatMap(Optional::stream)
        .collect(Collectors.toMap(Discrepancy::id, d -> d, (a, b) -> a));
  }

  @Override
  public Optional<Discrepancy> lock(UUID id) {
    return one("id = :id FOR UPDATE", id).stream().findFirst();
  }

  @Override
  public List<Discrepancy> ofOperation(UUID operationId) {
    return one("operation_id = :id", operationId);
  }

  @Override
  public Discrepancy move(UUID id, DiscrepancyEvent event, Actor actor, String detail) {
    Discrepancy before = lock(id).orElseThrow();
    DiscrepancyState after = before.state().after(event);
    jdbi.useHandle(sql -> sql.createUpdate("UPDATE discrepancy SET state = :s WHERE id = :id")
        .bind("s", after.name()).bind("id", id).execute());
    Discrepancy now = find(id).orElseThrow();
    news.fire(new DiscrepanciesChanged(List.of(new DiscrepanciesChanged.Change(now, event, before.state()))));
    return now;
  }

  private List<Discrepancy> one(String where, UUID id) {
    return jdbi.withHandle(sql -> sql.createQuery("SELECT * FROM discrepancy WHERE " + where)
        .bind("id", id).map((row, c) -> map(row)).list());
  }

  private static <E extends Enum<E>> E en(Class<E> type, String s) {
    return s == null ? null : Enum.valueOf(type, s);
  }

  static Discrepancy map(ResultSet r) throws SQLException {
    return new Discrepancy(
        r.getObject("id", UUID.class), r.getString("cause"),
        DiscrepancyKind.valueOf(r.getString("kind")), en(Source.class, r.getString("source")),
        r.getString("type"), DiscrepancyState.valueOf(r.getString("state")),
        en(Verdict.class, r.getString("verdict")), en(Outcome.class, r.getString("outcome")),
        r.getString("outcome_reason"), r.getObject("transaction_id", UUID.class),
        r.getObject("operation_id", UUID.class), r.getString("merchant_key"),
        r.getString("device_key"), r.getString("batch"), r.getString("stan"), r.getString("rrn"),
        r.getObject("amount", Long.class), r.getString("currency"),
        r.getObject("business_date", LocalDate.class),
        r.getObject("opened_at", OffsetDateTime.class).toInstant(), null, null,
        r.getObject("amount_at_risk", Long.class), null, r.getString("detail"),
        r.getString("record_id"), r.getString("reason"), r.getString("assignee"),
        r.getInt("revision"));
  }
}
