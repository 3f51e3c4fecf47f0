package io.reslip.suite.launch.mail;

import java.nio.file.Path;
import java.util.List;

/**
 * A message that the mail server took.
 *
 * @param recipients addresses in the message's To line
 * @param subject decoded
 * @param text the plain text part, empty if there is none
 * @param html the HTML part, empty if there is none
 * @param file the message as it came
 */
public record Mail(List<String> recipients, String subject, String text, String html, Path file) {}
