#!/usr/bin/env bash
# Five questions to the archive, answered with curl and jq alone. Start the archive, then read and run:
#
#     tests/DialogueArchive.Web.Tests/Questions/questions.sh http://localhost:5080
#
# Each answer is made from the API as it stands; the tests run this script and compare what it prints.
set -euo pipefail
site=${1:-http://localhost:5080}
api=$site/api/v1
get() { curl --silent --show-error --fail --globoff "$api/$1"; }

echo "# Who joined and who left between the first and the fifth meeting of the Japan-U.S. dialogue?"
get 'compare/meetings?a=jp-us-space-1&b=jp-us-space-5' | jq -r '
  (.missingBetween | "(\(length) meetings between them have no text here.)"),
  (.delegations[] | .party as $party
    | ((.coChairs.joined + .participants.joined) | unique_by(.name)[] | "+ \($party) \(.name)"),
      ((.coChairs.left + .participants.left) | unique_by(.name)[] | "- \($party) \(.name)"))'

echo
echo "# Which organisations co-chaired, and when?"
get 'meetings?series=jp-us-space&state=recorded' | jq -r '.items[].slug' | while read -r meeting; do
  get "meetings/$meeting" | jq -r '"\(.date.start) \(.place.city): \([.delegations[] | "\(.party) " + ([.coChairs[].name] | join(", "))] | join("; "))"'
done

echo
echo "# When was space situational awareness first mentioned here, and in which words?"
get 'topics/space-situational-awareness' | jq -r '
  .first | "\(.meeting.title), ¶ \(.sentence.label // .sentence.id): \(.sentence.text)"'

echo
echo "# What did they undertake, and what came of it?"
get 'commitments?series=jp-us-space&limit=200' | jq -r '
  .items | sort_by(.slug)[] | "\(.status): \(.slug)" + (if .window then " (\(.window.text))" else "" end)'

echo
echo "# Is the table of everything they said complete, and how do I cite one sentence of it?"
told=$(curl --silent --show-error --fail --head "$api/statements.csv?series=jp-us-space" | tr -d '\r' | sed -n 's/^[Rr]ow-[Cc]ount: //p')
end=$(get 'statements.csv?series=jp-us-space&end=true' | tail -n 1 | tr -d '\r')
total=$(get 'statements?series=jp-us-space&limit=1' | jq .total)
echo "$told rows told, '$end', $total in the list"
get 'meetings/jp-us-space-5/sentences/4.2-826dbc.csl.json' | jq -r '.[0] | "\(.title), \(.genre), \(.["event-place"]), \(.issued["date-parts"][0] | join("-")), ¶ \(.section)"'
