package io.reslip.notification.proof;

import io.reslip.notification.canonical.CanonicalJson;
import io.reslip.notification.payment.RestoredPayment;
import io.reslip.notification.proof.ProofSigner.Signature;
import io.reslip.notification.proof.StoredProof.Supersession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes proofs, marks them as superseded, and says whether one is genuine. */
@ApplicationScoped
public class Proofs {
  private final ProofStore store;
  private final ProofSigner signer;
  private final CanonicalJson json;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final String publicUrl;

  Proofs(
      ProofStore store,
      ProofSigner signer,
      CanonicalJson json,
      Clock clock,
      @ConfigProperty(name = "reslip.public-url", defaultValue = "http://127.0.0.1:8083")
          URI publicUrl) {
    this.store = store;
    this.signer = signer;
    this.json = json;
    this.clock = clock;
    this.publicUrl = publicUrl.toString().replaceAll("/+$", "");
  }

  /** Makes the proof that the notice of this cause carries. */
  @Transactional(TxType.MANDATORY)
  public void issue(String causeId, RestoredPayment payment, ProofClaim claim) {
    ProofCode code = ProofCode.random(random);
    String content = json.text(new ProofDocument(payment, claim));
    Instant at = clock.instant();
    Signature signature = signer.sign(StoredProof.signedLines(code, causeId, content, at));
    store.insert(new StoredProof(code, causeId, content, at, signature));
  }

  /**
   * From now on the proof of {@code causeId}, there or still to come, says that it is superseded.
   */
  @Transactional(TxType.MANDATORY)
  public void supersede(String causeId, String byCauseId, @Nullable String reason) {
    Instant at = clock.instant();
    Signature signature = signer.sign(Supersession.signedLines(causeId, byCauseId, reason, at));
    store.insert(new Supersession(causeId, byCauseId, reason, at, signature));
  }

  /** Where the proof of this cause can be seen, if it has one. */
  public Optional<ProofLink> link(String causeId) {
    return Optional.ofNullable(links(Set.of(causeId)).get(causeId));
  }

  /** Links by cause, of those causes that have a proof. */
  public Map<String, ProofLink> links(Collection<String> causeIds) {
    Map<String, ProofLink> links = new HashMap<>();
    store.codes(causeIds).forEach((cause, code) -> links.put(cause, link(code)));
    return links;
  }

  /** The proof of this code, checked just now; empty when there is none. */
  Optional<ProofAnswer> check(ProofCode code) {
    return store.find(code).map(this::checked);
  }

  private ProofAnswer checked(StoredProof proof) {
    Optional<Supersession> mark = store.supersession(proof.causeId());
    boolean genuine =
        signer.verify(proof.signature(), proof.signedLines())
            && mark.map(m -> signer.verify(m.signature(), m.signedLines())).orElse(true);
    String code = proof.code().grouped();
    String keyVersion = proof.signature().keyVersion();
    if (!genuine) {
      return new ProofAnswer(code, false, null, null, null, keyVersion);
    }
    return new ProofAnswer(
        code,
        true,
        proof.issuedAt(),
        mark.map(m -> new ProofAnswer.Superseded(m.at(), m.reason())).orElse(null),
        json.read(proof.content(), ProofDocument.class),
        keyVersion);
  }

  private ProofLink link(ProofCode code) {
    return new ProofLink(code.grouped(), URI.create(publicUrl + "/v1/proofs/" + code.grouped()));
  }
}
