package org.essor.credentials.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusListTests {

  private static final String LIST = "https://essor.example/attestations/statuts/1";

  private static Verified credential(Object place) {
    return new Verified(
        Json.of(
            Map.of(
                "issuer",
                "did:web:essor.example",
                "credentialStatus",
                Map.of(
                    "type",
                    "BitstringStatusListEntry",
                    "statusPurpose",
                    "revocation",
                    "statusListIndex",
                    place,
                    "statusListCredential",
                    LIST))),
        List.of());
  }

  private static Verified list(String issuer, String encoded) {
    JsonObject content =
        Json.of(
            Map.of(
                "id", LIST,
                "issuer", issuer,
                "credentialSubject",
                    Map.of("statusPurpose", "revocation", "encodedList", encoded)));
    return new Verified(content, List.of());
  }

  private static String checked(Object place, Verified list) {
    var refused =
        catchThrowableOfType(
            CredentialException.class, () -> StatusList.check(credential(place), list));
    return refused == null ? "" : refused.code();
  }

  private static Verified ours(int... revoked) {
    var set = new BitSet();
    for (var place : revoked) {
      set.set(place);
    }
    return list("did:web:essor.example", StatusList.encode(set));
  }

  @Test
  void theBitOfACredentialAloneIsLookedAt() {
    for (var place : new int[] {0, 7, 8, 94_567, StatusList.SIZE - 1}) {
      var list = ours(place);
      assertThat(checked(String.valueOf(place), list)).isEqualTo("revoked");
      assertThat(checked(place, list)).isEqualTo("revoked");
      for (var beside : List.of(place - 1, place + 1)) {
        if (beside >= 0 && beside < StatusList.SIZE) {
          assertThat(checked(String.valueOf(beside), list)).isEmpty();
        }
      }
    }
  }

  /** Bitstring Status List 1.0, 3.2: the list of its example is one of 131,072 bits, none set. */
  @Test
  void theListOfTheStandardIsRead() {
    var encoded = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";
    assertThat(checked("94567", list("did:web:essor.example", encoded))).isEmpty();
  }

  @Test
  void aListOfAnotherIssuerOrTooShortOrUnreadableSaysNothing() {
    var other = list("did:web:other.example", StatusList.encode(new BitSet()));
    assertThat(checked("1", other)).isEqualTo("list");
    assertThat(checked("131072", ours())).isEqualTo("list");
    assertThat(checked("-1", ours())).isEqualTo("list");
    assertThat(checked("1", list("did:web:essor.example", "u"))).isEqualTo("list");
    assertThat(checked("1", list("did:web:essor.example", "z1"))).isEqualTo("list");
  }
}
