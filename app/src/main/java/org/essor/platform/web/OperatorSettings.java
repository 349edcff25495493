package org.essor.platform.web;

import jakarta.validation.constraints.Email;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who runs this installation. Shown on the contact, accessibility and personal-data pages.
 *
 * @param name the organisation, as it should be read; empty: the pages say that it is not named
 * @param email the address for questions and reports; empty: the pages say that there is none
 */
@Validated
@ConfigurationProperties("essor.operator")
record OperatorSettings(@DefaultValue("") String name, @DefaultValue("") @Email String email) {}
