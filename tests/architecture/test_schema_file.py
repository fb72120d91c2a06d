"""The schema in the repository is the one that the entity types give."""
import subprocess
import sys

program, file = sys.argv[1:3]
made = subprocess.run([program], check=True, capture_output=True, text=True).stdout
with open(file, encoding="utf-8") as stream:
    if stream.read() != made:
        sys.exit("export/engagement.xsd is not what the entity types give. Renew it:\n"
                 "  build/release/bin/print_engagement_schema > export/engagement.xsd")
