package org.essor.credentials.web;

import java.util.List;
import org.essor.platform.PaperSection;
import org.essor.platform.Texts;

/**
 * A credential on paper.
 *
 * @param lines what it says, in sentences
 * @param sections the results by domain
 * @param address where anybody verifies it
 * @param picture that address as a picture, within its own address
 */
public record CertificatePage(
    Texts texts,
    String title,
    List<String> lines,
    List<PaperSection> sections,
    String address,
    String picture) {}
