package io.reslip.reconciliation.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.reconciliation.keyring.Keyring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Remembers for good who did what. Takes part in the transaction of what was done: neither is there
 * without the other. Chains are locked while they grow, in one order, so that appends to the same
 * chain wait for each other and never deadlock.
 */
@ApplicationScoped
public class AuditTrail {
  private final ChainStore store;
  private final ChainMac macs;
  private final Clock clock;
  private final ObjectMapper json;

  AuditTrail(ChainStore store, Keyring keyring, Clock clock, ObjectMapper json) {
    this.store = store;
    this.macs = new ChainMac(keyring.keys(ChainStore.KEY_PURPOSE));
    this.clock = clock;
    this.json = json;
  }

  /** Appends one event to its chain. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(AuditEvent event) {
    append(List.of(event));
  }

  /** Appends events, each to its chain, in the order given. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(List<AuditEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<AuditChain> chains = events.stream().map(AuditEvent::chain).distinct().toList();
    Map<AuditChain, ChainHead> heads = new LinkedHashMap<>(store.lockHeads(chains));
    List<SignedEntry> entries = new ArrayList<>(events.size());
    for (AuditEvent event : events) {
      ChainHead head = heads.getOrDefault(event.chain(), ChainHead.START);
      SignedEntry entry = sign(event, head, at);
      entries.add(entry);
      heads.put(event.chain(), new ChainHead(entry.entry().sequence(), entry.mac()));
    }
    store.insert(entries);
    store.putHeads(heads, macs);
  }

  /** Hex of each chain's last MAC, for documents that are to be checked against it later. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<AuditChain, String> heads(Collection<AuditChain> chains) {
    return store.lockHeads(chains).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, head -> HexFormat.of().formatHex(head.getValue().mac())));
  }

  private SignedEntry sign(AuditEvent event, ChainHead head, Instant at) {
    AuditEntry entry =
        new AuditEntry(
            event.chain(),
            head.length() + 1,
            at,
            event.actor(),
            event.action(),
            text(event.detail()));
    String version = macs.activeVersion();
    return new SignedEntry(entry, version, macs.entry(entry, head.mac(), version));
  }

  private String text(JsonNode detail) {
    try {
      return json.writeValueAsString(detail);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not to be written as JSON", e);
    }
  }
}
