package org.essor.credentials.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the credentials. The key that signs them is made when it is first needed, and kept
 * with the other keys of the installation.
 *
 * @param issuer the name of who issues them, as it stands in each
 */
@ConfigurationProperties("essor.credentials")
record CredentialSettings(@DefaultValue("Essor") String issuer) {}
