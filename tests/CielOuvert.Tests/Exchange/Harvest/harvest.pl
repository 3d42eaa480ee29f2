# Harvests a repository as a program of others does (Debian's libhttp-oai-perl): one line an item, its identifier, its datestamp and the page it leads to.
use strict;
use warnings;
use HTTP::OAI;
use HTTP::OAI::Metadata::OAI_DC;

binmode STDOUT, ':encoding(UTF-8)';
my ($address, $set) = @ARGV;
my $harvester = HTTP::OAI::Harvester->new(baseURL => $address, resume => 1);
my %asked = (metadataPrefix => 'oai_dc');
$asked{set} = $set if defined $set;
my $answer = $harvester->ListRecords(
    %asked,
    handlers => { metadata => 'HTTP::OAI::Metadata::OAI_DC' },
    onRecord => sub {
        my $record = shift;
        my $told = $record->is_deleted ? 'deleted' : $record->metadata->dc->{identifier}[0];
        print join("\t", $record->identifier, $record->datestamp, $told), "\n";
    },
);
die $answer->message, "\n" if $answer->is_error;
