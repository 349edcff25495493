package org.essor.library.web;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code essor.library-reports.*}.
 *
 * @param reportsPerHour how many reports one client address may send in an hour, all at once at
 *     most
 */
@Validated
@ConfigurationProperties("essor.library-reports")
record ReportSettings(@DefaultValue("10") @Positive int reportsPerHour) {}
