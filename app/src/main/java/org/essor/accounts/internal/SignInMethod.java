package org.essor.accounts.internal;

/** How a person has proved who he is. */
public enum SignInMethod {
  DEMO,
  LINK,
  PASSKEY,
  OPENID,
  /** Came from a learning platform that he tied his account to. */
  PLATFORM
}
