package io.reslip.ingestion.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The simulated time, kept in the database so that every replica shows the same. */
@ApplicationScoped
class ClockTable {
  private final Jdbi jdbi;

  ClockTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Instant> read() {
    return jdbi.withHandle(
            sql -> sql.createQuery("SELECT shows FROM clock").mapTo(OffsetDateTime.class).findOne())
        .map(OffsetDateTime::toInstant);
  }

  void write(Instant now) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                "INSERT INTO clock (shows) VALUES (:now)"
                    + " ON CONFLICT (id) DO UPDATE SET shows = excluded.shows")
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .execute());
  }
}
