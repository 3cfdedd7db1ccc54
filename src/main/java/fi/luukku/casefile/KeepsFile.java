package fi.luukku.casefile;

/** A feature with a reason why a family's data stay also when advice or a consultation ends the case. */
public interface KeepsFile {

    boolean keepsFile(CaseReference reference);
}
