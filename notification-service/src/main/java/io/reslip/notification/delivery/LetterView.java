package io.reslip.notification.delivery;

import io.reslip.notification.payment.PaymentText;
import io.reslip.notification.proof.ProofLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter's parts, every text in the reader's language. */
record LetterView(
    String lang,
    String subject,
    String greeting,
    String story,
    String paymentTitle,
    List<PaymentText.Row> payment,
    String todoTitle,
    String todo,
    String proofTitle,
    String proofText,
    String codeLabel,
    String colon,
    @Nullable ProofLink proof,
    String questionsTitle,
    String ask,
    String footer) {}
