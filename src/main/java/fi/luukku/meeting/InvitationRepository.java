package fi.luukku.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<Invitation, String> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findById(String reference);

    List<Invitation> findByMeetingReferenceOrderByNumber(String meetingReference);

    List<Invitation> findByMeetingReferenceIn(Collection<String> meetingReferences);
}
