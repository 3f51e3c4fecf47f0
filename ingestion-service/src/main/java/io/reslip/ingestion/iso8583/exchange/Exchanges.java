package io.reslip.ingestion.iso8583.exchange;

import io.reslip.ingestion.iso8583.message.Element;
import io.reslip.ingestion.iso8583.message.Mention;
import io.reslip.ingestion.iso8583.message.Mti;
import io.reslip.ingestion.iso8583.message.Plausibility;
import io.reslip.ingestion.iso8583.message.PosMessage;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.UploadContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings requests and responses together. A terminal sends a request again when it hears nothing
 * (0401 after 0400): the same question, kept once. At most {@link #MOST_WAITING} requests wait for
 * their response; the oldest is then given up as unanswered.
 */
public final class Exchanges {

  /** A terminal has one request open at a time; a journal gathered from many has few more. */
  static final int MOST_WAITING = 4_096;

  private final Map<ExchangeKey, PosMessage> waiting = new LinkedHashMap<>();
  private final @Nullable String uploadTerminal;
  private final ItemComposer composer;

  /** For one upload. */
  public Exchanges(UploadContext context) {
    this.uploadTerminal = context.terminalId();
    this.composer = new ItemComposer(context);
  }

  /**
   * Takes the next message.
   *
   * @param mentions the payments that it lists, where it is a batch upload
   */
  public void accept(PosMessage message, List<Mention> mentions, List<Item> items) {
    Exchange alone = Exchange.of(message);
    if (!Plausibility.credible(message)) {
      items.add(composer.incredible(alone));
      return;
    }
    ExchangeKey key = ExchangeKey.of(message, uploadTerminal);
    if (Mti.isResponse(message.mti())) {
      PosMessage request = key == null ? null : waiting.remove(key);
      settle(request == null ? alone : new Exchange(request, message), items);
      return;
    }
    Meaning meaning = alone.meaning();
    if (meaning instanceof Meaning.Mentions) {
      composer.mentions(alone, mentions, items);
    }
    if (key == null || meaning instanceof Meaning.Unknown) {
      if (!(meaning instanceof Meaning.Mentions)) {
        items.add(composer.compose(alone));
      }
      return;
    }
    await(key, message, items);
  }

  private void await(ExchangeKey key, PosMessage request, List<Item> items) {
    PosMessage before = waiting.remove(key);
    PosMessage kept = request;
    if (before != null && isSameQuestion(before, request)) {
      kept = before.whole() || !request.whole() ? before : request;
    } else if (before != null) {
      settle(Exchange.of(before), items);
    }
    waiting.put(key, kept);
    if (waiting.size() > MOST_WAITING) {
      ExchangeKey oldest = waiting.keySet().iterator().next();
      settle(Exchange.of(Objects.requireNonNull(waiting.remove(oldest))), items);
    }
  }

  /** All that is left has no response. */
  public void finish(List<Item> items) {
    List<PosMessage> unanswered = new ArrayList<>(waiting.values());
    waiting.clear();
    unanswered.forEach(request -> settle(Exchange.of(request), items));
  }

  private void settle(Exchange exchange, List<Item> items) {
    boolean told = exchange.request() != null && exchange.meaning() instanceof Meaning.Mentions;
    if (!told) {
      items.add(composer.compose(exchange));
    }
  }

  /** A counter that started again uses a trace number for another payment, too. */
  private static boolean isSameQuestion(PosMessage before, PosMessage now) {
    boolean alike =
        same(before, now, Element.PROCESSING_CODE)
            && same(before, now, Element.CARD)
            && same(before, now, Element.BATCH_DATA)
            && same(before, now, Element.DATE);
    boolean repeat = now.mti() % 2 == 1;
    return same(before, now, Element.AMOUNT) && (alike || repeat);
  }

  private static boolean same(PosMessage before, PosMessage now, Element element) {
    return Objects.equals(before.get(element), now.get(element));
  }
}
