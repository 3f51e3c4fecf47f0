package io.reslip.reconciliation.inquiry;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of the payments that an inquiry may be about. */
record InquiryAnswer(
    @Schema(
            description = "Language of all words",
            examples = {"zh-CN", "en"})
        String language,
    @Schema(
            description =
                "The best first; empty when nothing fits, which proves nothing: records may still"
                    + " be under way")
        List<CandidateView> items) {

  InquiryAnswer {
    items = List.copyOf(items);
  }
}
