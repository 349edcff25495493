package org.essor.calls;

/**
 * Where a project must take place: France, or a region. Codes of the official geographical code
 * (INSEE, code officiel géographique 2024).
 */
public enum Territory {
  FRANCE("PAYS-99100"),
  AUVERGNE_RHONE_ALPES("REG-84"),
  BOURGOGNE_FRANCHE_COMTE("REG-27"),
  BRETAGNE("REG-53"),
  CENTRE_VAL_DE_LOIRE("REG-24"),
  CORSE("REG-94"),
  GRAND_EST("REG-44"),
  GUADELOUPE("REG-01"),
  GUYANE("REG-03"),
  HAUTS_DE_FRANCE("REG-32"),
  ILE_DE_FRANCE("REG-11"),
  LA_REUNION("REG-04"),
  MARTINIQUE("REG-02"),
  MAYOTTE("REG-06"),
  NORMANDIE("REG-28"),
  NOUVELLE_AQUITAINE("REG-75"),
  OCCITANIE("REG-76"),
  PAYS_DE_LA_LOIRE("REG-52"),
  PROVENCE_ALPES_COTE_D_AZUR("REG-93");

  private final String code;

  Territory(String code) {
    this.code = code;
  }

  /** The code with its level before it, such as {@code REG-84}. */
  public String code() {
    return code;
  }
}
