package io.reslip.reconciliation.merchant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.page.KeyCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of contracts. */
@ApplicationScoped
class MerchantStore implements Contracts {
  private final Jdbi jdbi;
  private final ObjectMapper json;

  MerchantStore(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  @Override
  public Map<String, Contract> of(Collection<String> merchantKeys) {
    if (merchantKeys.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(sql ->
        sql
            .createQuery("SELECT * FROM merchant WHERE merchant_key = ANY(:keys)")
            .bindArray("keys", String.class, merchantKeys.stream().distinct().toArray())
            .map((row, context) -> contract(row))
            .stream()
            .collect(Collectors.toMap(Contract::merchantKey, Function.identity())));
  }

  Optional<MerchantView> find(String merchantKey) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT * FROM merchant WHERE merchant_key = :key")
            .bind("key", merchantKey)
            .map((row, context) -> view(row))
            .findOne());
  }

  /** In the order of their keys. */
  List<MerchantView> list(@Nullable String only, @Nullable KeyCursor after, int limit) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT * FROM merchant
                WHERE (CAST(:only AS text) IS NULL OR merchant_key = :only)
                  AND (CAST(:after AS text) IS NULL OR merchant_key > :after)
                ORDER BY merchant_key LIMIT :limit
                """)
            .bind("only", only)
            .bind("after", after == null ? null : after.key())
            .bind("limit", limit)
            .map((row, context) -> view(row))
            .list());
  }

  void put(Contract contract, Instant at) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO merchant (merchant_key, name, mcc, rails, legs, terms, changed_at)
                VALUES (:key, :name, :mcc, :rails, :legs, CAST(:terms AS json), :at)
                ON CONFLICT (merchant_key) DO UPDATE SET name = excluded.name, mcc = excluded.mcc,
                  rails = excluded.rails, legs = excluded.legs, terms = excluded.terms,
                  changed_at = excluded.changed_at
                """)
            .bind("key", contract.merchantKey())
            .bind("name", contract.name())
            .bind("mcc", contract.mcc())
            .bindArray("rails", String.class, contract.rails().stream().sorted().toArray())
            .bindArray(
                "legs", String.class, contract.legs().stream().sorted().map(Source::name).toArray())
            .bind("terms", write(contract.conditions()))
            .bind("at", at.atOffset(ZoneOffset.UTC))
            .execute());
  }

  private MerchantView view(ResultSet row) throws SQLException {
    return MerchantView.of(
        contract(row), row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private Contract contract(ResultSet row) throws SQLException {
    return new Contract(
        row.getString("merchant_key"),
        row.getString("name"),
        row.getString("mcc"),
        Set.copyOf(texts(row.getArray("rails"))),
        texts(row.getArray("legs")).stream().map(Source::valueOf).collect(Collectors.toSet()),
        read(row.getString("terms")));
  }

  private String write(Conditions conditions) {
    try {
      return json.writeValueAsString(conditions);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("conditions that cannot be written", e);
    }
  }

  private Conditions read(@Nullable String text) {
    try {
      return text == null ? Conditions.NONE : json.readValue(text, Conditions.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored conditions that cannot be read", e);
    }
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
