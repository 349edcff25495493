package org.essor.applications.web;

/**
 * The receipt of a deposit.
 *
 * @param counts true for the last deposit of its application
 * @param keyId the name of the key that signed it
 */
public record ReceiptPage(
    Head head,
    String number,
    String at,
    String exactly,
    int round,
    String sha256,
    String keyId,
    boolean counts) {}
