package io.reslip.ingestion.feed;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** Where others tell facts. */
@Singleton
public class Feed {
  private final FeedTable table;
  private final FeedNews news;

  Feed(FeedTable table, FeedNews news) {
    this.table = table;
    this.news = news;
  }

  /**
   * Tells facts in the caller's transaction. They get their place in the feed here, and no other
   * transaction can get one until this one ends: call it last.
   *
   * @param facts at least one, at most {@link FactBatch#MAX_FACTS}
   * @return their position, for {@link #committed}
   */
  public long tell(Connection connection, FactBatch facts) throws SQLException {
    if (facts.size() == 0 || facts.size() > FactBatch.MAX_FACTS) {
      throw new IllegalArgumentException("a commit tells 1 to 5,000 facts, not " + facts.size());
    }
    return table.append(connection, facts);
  }

  /** Wakes those who wait for news; to be called after the commit. */
  public void committed(long position) {
    news.published(position);
  }
}
