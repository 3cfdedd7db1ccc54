package fi.luukku.meeting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MeetingRecordRepository extends Repository<MeetingRecord, String> {

    MeetingRecord save(MeetingRecord record);

    Optional<MeetingRecord> findById(String meetingReference);
}
