package io.reslip.reconciliation.matching.plain;

import org.jdbi.v3.core.Handle;

/** The temporary tables of one window; each transaction leaves them empty. */
final class Tables {
  private Tables() {}

  static void prepare(Handle sql) {
    sql.execute(
        """
        CREATE TEMP TABLE IF NOT EXISTS plain_till (record_no bigint, anchor bigint)
          ON COMMIT DELETE ROWS
        """);
    sql.execute(
        """
        CREATE TEMP TABLE IF NOT EXISTS plain_operation (anchor bigint, rrn_key bigint,
          trace_key bigint, said bigint, held integer, came bigint[], legs bigint[], alike bigint,
          loose boolean, place tid, operation_rrn_key bigint, operation_trace_key bigint,
          late_before integer, rail text, type text, result text, tender text, merchant_key text,
          device_key text, batch text, stan text, rrn text, amount bigint, currency text,
          direction text, business_date date, occurred_at timestamptz, mcc text, fee bigint,
          card_type text, settled_on date) ON COMMIT DELETE ROWS
        """);
    sql.execute(
        """
        CREATE TEMP TABLE IF NOT EXISTS loose_key (key bigint PRIMARY KEY) ON COMMIT DELETE ROWS
        """);
    sql.execute(
        """
        CREATE TEMP TABLE IF NOT EXISTS loose_operation (id uuid PRIMARY KEY, rrn_key bigint,
          trace_key bigint, group_id bigint) ON COMMIT DELETE ROWS
        """);
    sql.execute(
        """
        CREATE TEMP TABLE IF NOT EXISTS alike_verdict (alike bigint PRIMARY KEY, outcome text,
          outcome_reason text, may_owe smallint, owed smallint, late smallint, evidence integer,
          owes_by text)
          ON COMMIT DELETE ROWS
        """);
  }
}
