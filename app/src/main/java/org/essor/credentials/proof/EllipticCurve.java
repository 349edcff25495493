package org.essor.credentials.proof;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Verifies signatures ECDSA over the curves P-256 and P-384 (FIPS 186-5). */
final class EllipticCurve {

  private static final BigInteger THREE = BigInteger.valueOf(3);

  private EllipticCurve() {}

  /**
   * True where the signature is of these bytes.
   *
   * @param key a compressed point: 2 or 3, then the first coordinate
   * @param signature both numbers side by side (IEEE P1363)
   */
  static boolean verifies(KeyKind kind, byte[] key, byte[] content, byte[] signature) {
    try {
      var hash = kind.hash().replace("-", "");
      var verifier = Signature.getInstance(hash + "withECDSAinP1363Format");
      verifier.initVerify(publicKey(kind, key));
      verifier.update(content);
      return verifier.verify(signature);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static PublicKey publicKey(KeyKind kind, byte[] key) throws GeneralSecurityException {
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(kind == KeyKind.P256 ? "secp256r1" : "secp384r1"));
    var curve = parameters.getParameterSpec(ECParameterSpec.class);
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(point(curve, key), curve));
  }

  /** Both primes leave 3 when divided by 4: the root is a power (SEC 1, 2.3.4). */
  private static ECPoint point(ECParameterSpec parameters, byte[] key) {
    var curve = parameters.getCurve();
    var prime = ((ECFieldFp) curve.getField()).getP();
    var x = new BigInteger(1, Arrays.copyOfRange(key, 1, key.length));
    var square = x.modPow(THREE, prime).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime);
    var y = square.modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
    return new ECPoint(x, y.testBit(0) == (key[0] == THREE.intValue()) ? y : prime.subtract(y));
  }
}
