package org.essor.platform;

import java.util.function.Function;

/**
 * What a module says on the page about personal data, by declaring a bean of this type.
 *
 * @param titleKey the key of its heading
 * @param text what is kept, for how long and why
 */
public record PrivacySection(String titleKey, Function<Texts, String> text) {}
