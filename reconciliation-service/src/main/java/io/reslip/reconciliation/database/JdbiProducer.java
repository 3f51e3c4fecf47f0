package io.reslip.reconciliation.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/** Plain SQL that takes part in the transaction it is called in, and never ends one. */
class JdbiProducer {

  @Produces
  @Singleton
  Jdbi jdbi(AgroalDataSource dataSource) {
    Jdbi jdbi = configured(Jdbi.create(dataSource));
    jdbi.setTransactionHandler(new CMTTransactionHandler());
    return jdbi;
  }

  /** With the arrays that our queries are asked with. */
  static Jdbi configured(Jdbi jdbi) {
    return jdbi.registerArrayType(LocalDate.class, "date");
  }
}
