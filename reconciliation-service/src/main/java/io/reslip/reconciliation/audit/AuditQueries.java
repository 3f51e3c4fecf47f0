package io.reslip.reconciliation.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.reslip.reconciliation.page.KeyCursor;
import io.reslip.reconciliation.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The entries, as auditors ask for them. */
@ApplicationScoped
class AuditQueries {
  private final Jdbi jdbi;
  private final ObjectMapper json;

  AuditQueries(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** An entry as it is stored, whether or not its signature holds. */
  @Schema(name = "AuditEntry", description = "Who did what, signed")
  record EntryView(
      @Schema(
              description = "What the chain is about: DISCREPANCY, CHANGE",
              examples = "DISCREPANCY")
          String chainKind,
      @Schema(description = "The discrepancy, or the change") UUID chainId,
      @Schema(description = "Place in the chain, from 1", examples = "1") int sequence,
      Instant at,
      ActorView actor,
      @Schema(examples = "DISCREPANCY_OPENED") String action,
      @Schema(description = "What a later reader needs to understand it") JsonNode detail,
      @Schema(description = "Version of the audit key", examples = "k1") String keyVersion,
      @Schema(description = "Hex of the signature over this entry and the one before") String mac) {

    /** Where this entry stands in the list. */
    Place place() {
      return new Place(at, chainKind, chainId, sequence);
    }
  }

  /** Who did it. */
  @Schema(name = "AuditActor")
  record ActorView(
      @Schema(description = "MACHINE or PERSON") String kind,
      @Nullable String issuer,
      @Nullable String subject) {}

  /** Where a page ended. */
  record Place(Instant at, String kind, UUID id, int sequence) {

    static @Nullable Place parse(@Nullable String cursor) {
      KeyCursor key = KeyCursor.parse(cursor);
      if (key == null) {
        return null;
      }
      try {
        String[] parts = key.key().split(" ", 4);
        return new Place(
            Instant.parse(parts[0]),
            parts[1],
            UUID.fromString(parts[2]),
            Integer.parseInt(parts[3]));
      } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
        throw Problems.badRequest(
            "invalid-cursor", "The cursor is not one of ours: leave it out to begin anew.");
      }
    }

    String text() {
      return new KeyCursor(at + " " + kind + " " + id + " " + sequence).text();
    }
  }

  /** Newest first; of one discrepancy, or of all chains. */
  List<EntryView> list(@Nullable UUID discrepancyId, @Nullable Place after, int limit) {
    String where =
        (discrepancyId == null ? "" : " AND chain_kind = 'DISCREPANCY' AND chain_id = :chain")
            + (after == null
                ? ""
                : " AND (at, chain_kind, chain_id, sequence) < (:at, :kind, :id, :sequence)");
    return jdbi.withHandle(sql -> {
      var query =
          sql.createQuery(
              "SELECT * FROM audit_entry WHERE true"
                  + where
                  + " ORDER BY at DESC, chain_kind DESC, chain_id DESC, sequence DESC LIMIT :limit");
      if (discrepancyId != null) {
        query.bind("chain", discrepancyId);
      }
      if (after != null) {
        query
            .bind("at", after.at().atOffset(ZoneOffset.UTC))
            .bind("kind", after.kind())
            .bind("id", after.id())
            .bind("sequence", after.sequence());
      }
      return query.bind("limit", limit).map((row, context) -> entry(row)).list();
    });
  }

  private EntryView entry(ResultSet row) throws SQLException {
    return new EntryView(
        row.getString("chain_kind"),
        row.getObject("chain_id", UUID.class),
        row.getInt("sequence"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new ActorView(
            row.getString("actor_kind"),
            row.getString("actor_issuer"),
            row.getString("actor_subject")),
        row.getString("action"),
        tree(row.getString("detail")),
        row.getString("key_version"),
        HexFormat.of().formatHex(row.getBytes("mac")));
  }

  /** What somebody made unreadable is shown as it is. */
  private JsonNode tree(String detail) {
    try {
      return json.readTree(detail);
    } catch (JsonProcessingException forged) {
      return TextNode.valueOf(detail);
    }
  }
}
