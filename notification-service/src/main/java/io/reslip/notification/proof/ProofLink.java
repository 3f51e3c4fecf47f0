package io.reslip.notification.proof;

import java.net.URI;

/**
 * Where a proof can be seen.
 *
 * @param code in groups of four, to be typed
 * @param url public address of the page
 */
public record ProofLink(String code, URI url) {}
