package io.reslip.notification.delivery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.reslip.notification.notice.DueNotice;
import io.reslip.notification.notice.NoticeKind;
import io.reslip.notification.payment.PaymentText;
import io.reslip.notification.payment.RestoredPayment;
import io.reslip.notification.wording.Language;
import io.reslip.notification.wording.Words;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the mail of a notice in one language, as HTML and as plain text. */
@Singleton
class LetterWriter {
  private final DeliveryConfig config;
  private final String domain;

  LetterWriter(
      DeliveryConfig config, @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
    this.config = config;
    String sender = from.orElse("reslip@localhost");
    this.domain = sender.substring(sender.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
  }

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance letter(LetterView letter);

    private Templates() {}
  }

  Letter write(DueNotice notice, Language language) {
    Words words = Words.in(language);
    LetterView view = view(notice, words);
    UUID corrects = notice.corrects();
    return new Letter(
        language,
        messageId(notice.id()),
        corrects == null ? null : messageId(corrects),
        view.subject(),
        render(view, Variant.TEXT_PLAIN),
        render(view, Variant.TEXT_HTML));
  }

  private LetterView view(DueNotice notice, Words words) {
    RestoredPayment payment = notice.payment();
    PaymentText text = new PaymentText(payment, words);
    String key = "letter." + notice.kind() + ".";
    return new LetterView(
        words.language().htmlLang(),
        words.say(key + "subject", inShort(payment, text, words)),
        words.say(key + "greeting", text.merchant()),
        words.say(key + "story", words.term("missingFrom", payment.restored())),
        words.say("letter.payment"),
        rows(notice, text, words),
        words.say("letter.todo"),
        words.sayFor(key + "todo", payment.restored()),
        words.say("letter.proof"),
        words.say(key + "proof"),
        words.say("letter.code"),
        words.say("letter.colon"),
        notice.proof(),
        words.say("letter.questions"),
        config
            .contact()
            .map(contact -> words.say("letter.ask.contact", contact, payment.repairId()))
            .orElseGet(() -> words.say("letter.ask.reply", payment.repairId())),
        words.say("letter.footer"));
  }

  /** Type, amount and terminal: which payment it is, seen in a list of mails. */
  private static String inShort(RestoredPayment payment, PaymentText text, Words words) {
    List<String> parts = new ArrayList<>(List.of(text.type(), text.amount()));
    if (payment.terminalId() != null) {
      parts.add(words.say("letter.terminal", payment.terminalId()));
    }
    return String.join(words.say("letter.comma"), parts);
  }

  private static List<PaymentText.Row> rows(DueNotice notice, PaymentText text, Words words) {
    List<PaymentText.Row> rows = new ArrayList<>(text.rows());
    String reason = notice.payment().reason();
    if (notice.kind() == NoticeKind.RESTORATION_WITHDRAWN && reason != null && !reason.isBlank()) {
      rows.add(new PaymentText.Row(words.say("letter.reason"), reason));
    }
    return rows;
  }

  private String messageId(UUID noticeId) {
    return "<" + noticeId + "@" + domain + ">";
  }

  private static String render(LetterView view, String contentType) {
    return Templates.letter(view)
        .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType))
        .render();
  }
}
