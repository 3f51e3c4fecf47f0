package io.reslip.reconciliation.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.reconciliation.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What merchants are to be told, from the transaction that gave cause for it. */
@ApplicationScoped
public class Notices {
  private final Outbox outbox;
  private final ObjectMapper json;

  Notices(Outbox outbox, ObjectMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  /**
   * Something to be told.
   *
   * @param about notices about the same thing are told in their order
   */
  public record Due(String about, Notice notice) {}

  /** They will be told, each once. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(List<Due> due) {
    outbox.owe(
        due.stream()
            .map(one ->
                new Outbox.Owed(
                    NoticeRoute.TOPIC,
                    one.notice().causeId(),
                    one.about(),
                    json.valueToTree(one.notice())))
            .toList());
  }

  /**
   * Takes a notice back, if that is still possible.
   *
   * @return whether it has been told, or may have been: then a correction is owed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean takeBack(String causeId) {
    return outbox.takeBack(NoticeRoute.TOPIC, causeId) == Outbox.Standing.OWED;
  }
}
