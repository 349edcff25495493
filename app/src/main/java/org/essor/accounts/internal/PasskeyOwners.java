package org.essor.accounts.internal;

import java.util.Optional;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Persons, as WebAuthn speaks of the owners of keys. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

  private final People people;

  PasskeyOwners(People people) {
    this.people = people;
  }

  static PublicKeyCredentialUserEntity of(Person person) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(StoredPasskeys.handle(person.id().value()))
        .name(person.email())
        .displayName(person.displayName())
        .build();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return found(people.find(new PersonId(StoredPasskeys.person(handle))));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
    return found(people.findByEmail(email));
  }

  /** Persons are made elsewhere. */
  @Override
  public void save(PublicKeyCredentialUserEntity owner) {}

  /** Persons are deleted elsewhere. */
  @Override
  public void delete(Bytes handle) {}

  private static @Nullable PublicKeyCredentialUserEntity found(Optional<Person> person) {
    return person.map(PasskeyOwners::of).orElse(null);
  }
}
