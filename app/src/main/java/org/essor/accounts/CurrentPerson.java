package org.essor.accounts;

/** Who asks for what is being answered, for code that cannot take a {@link Person} as argument. */
public interface CurrentPerson {

  /** Returns the person who is signed in; where nobody is, the request ends at the sign-in page. */
  Person get();
}
