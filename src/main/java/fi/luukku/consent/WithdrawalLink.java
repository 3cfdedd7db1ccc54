package fi.luukku.consent;

import fi.luukku.casefile.CaseReference;

/** What a link to withdraw is good for: whose it is, and of which time of the case. */
record WithdrawalLink(CaseReference reference, int round, long personId) {

    static WithdrawalLink of(String subject) {
        String[] parts = subject.split("/", 3);
        return new WithdrawalLink(new CaseReference(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    String subject() {
        return reference + "/" + round + "/" + personId;
    }
}
